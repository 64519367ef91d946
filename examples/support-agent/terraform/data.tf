resource "aws_kms_key" "care" {
  description         = "Data of customer care"
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "conversation_memory" {
  name         = "conversation-memory"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "customer_id"
  range_key    = "conversation_id"

  attribute {
    name = "customer_id"
    type = "S"
  }

  attribute {
    name = "conversation_id"
    type = "S"
  }

  ttl {
    attribute_name = "expires_at"
    enabled        = true
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.care.arn
  }
}

resource "aws_opensearchserverless_collection" "help_index" {
  name = "help-index"
  type = "VECTORSEARCH"
}

resource "aws_s3_bucket" "article_bucket" {
  bucket = "article-bucket"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "article_bucket" {
  bucket = aws_s3_bucket.article_bucket.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.care.arn
    }
  }
}

resource "aws_s3_bucket_public_access_block" "article_bucket" {
  bucket                  = aws_s3_bucket.article_bucket.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_lambda_function" "article_loader" {
  function_name = "article-loader"
  role          = aws_iam_role.article_loader.arn
  runtime       = "python3.13"
  handler       = "loader.handle"
  filename      = "article-loader.zip"

  environment {
    variables = {
      SOURCE_BUCKET   = aws_s3_bucket.article_bucket.bucket
      HELP_INDEX      = aws_opensearchserverless_collection.help_index.collection_endpoint
      EMBEDDING_MODEL = "amazon.titan-embed-text-v2:0"
    }
  }
}

resource "aws_iam_role" "article_loader" {
  name = "article-loader"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_db_instance" "order_database" {
  identifier                  = "order-database"
  engine                      = "postgres"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 50
  username                    = "orders"
  manage_master_user_password = true
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.care.arn
  publicly_accessible         = false
  backup_retention_period     = 14
}
