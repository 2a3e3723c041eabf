resource "platform_group" "deployers" {
  name    = "licences-deployers"
  members = var.deployers
}

resource "platform_group" "readers" {
  name    = "licences-readers"
  members = var.readers
}
