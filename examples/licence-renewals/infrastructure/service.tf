resource "platform_service" "licence_renewals" {
  name     = "licence-renewals"
  replicas = 2
}
