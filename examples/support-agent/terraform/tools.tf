resource "aws_lambda_function" "approval_desk" {
  function_name = "approval-desk"
  role          = aws_iam_role.approval_desk.arn
  runtime       = "python3.13"
  handler       = "desk.handle"
  filename      = "approval-desk.zip"

  environment {
    variables = {
      REFUND_TOOL = aws_lambda_function.refund_tool.function_name
    }
  }
}

resource "aws_iam_role" "approval_desk" {
  name = "approval-desk"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_lambda_function" "refund_tool" {
  function_name = "refund-tool"
  role          = aws_iam_role.refund_tool.arn
  runtime       = "python3.13"
  handler       = "refund.handle"
  filename      = "refund-tool.zip"

  environment {
    variables = {
      PAYMENT_PROVIDER_URL = var.payment_provider_url
      APPROVAL             = "required"
    }
  }
}

resource "aws_iam_role" "refund_tool" {
  name = "refund-tool"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_lambda_function" "mail_tool" {
  function_name = "mail-tool"
  role          = aws_iam_role.mail_tool.arn
  runtime       = "python3.13"
  handler       = "mail.handle"
  filename      = "mail-tool.zip"
}

resource "aws_iam_role" "mail_tool" {
  name = "mail-tool"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "mail_tool" {
  role = aws_iam_role.mail_tool.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["ses:SendEmail"]
      Resource = ["arn:aws:ses:eu-central-1:111122223333:identity/larkfield.example"]
    }]
  })
}
