# Everything that runs, described here. Checked against reality every night.
module "permits" {
  source = "./permits"
  zones  = 2
}
