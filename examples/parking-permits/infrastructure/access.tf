# Who may do what in the running service. Read through on the first Monday of each quarter.
locals {
  operators = ["parking-operations"]
  readers   = ["parking-developers"]
}
