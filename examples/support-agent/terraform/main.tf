terraform {
  required_version = ">= 1.6"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "agent_image" {
  description = "Image of the agent by digest"
  type        = string
  default     = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/support-agent@sha256:7c1d1f0a9b6e4f2f8f0f6a1b2c3d4e5f60718293a4b5c6d7e8f90123456789ab"
}

variable "payment_provider_url" {
  description = "Where the Payment Provider takes refunds"
  type        = string
}

locals {
  name = "support-agent"
  tags = {
    system = local.name
    team   = "customer-care"
  }
}
