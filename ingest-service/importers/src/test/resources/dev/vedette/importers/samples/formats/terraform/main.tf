variable "prefix" {
  default = "acme"
}
locals {
  name = "${var.prefix}-support"
}
resource "aws_s3_bucket" "docs" {
  bucket = "${local.name}-docs"
}
resource "aws_lambda_function" "agent" {
  function_name = local.name
  role          = aws_iam_role.agent.arn
  environment {
    variables = {
      DOCS     = aws_s3_bucket.docs.bucket
      NOTE     = "@HERE@"
      MODEL_ID = "anthropic.claude-3-haiku-20240307-v1:0"
    }
  }
}
resource "aws_iam_role" "agent" {
  name               = "agent"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })
}
resource "aws_iam_role_policy" "agent" {
  role   = aws_iam_role.agent.name
  policy = jsonencode({ Statement = [for a in ["s3:GetObject", "bedrock:InvokeModel"] : { Effect = "Allow", Action = a, Resource = "*" }] })
}
