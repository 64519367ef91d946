resource "aws_ecs_cluster" "care" {
  name = "customer-care"
}

resource "aws_lb" "support_chat" {
  name               = "support-chat"
  internal           = false
  load_balancer_type = "application"
  tags               = merge(local.tags, { Name = "Support Chat" })
}

resource "aws_ecs_service" "support_agent" {
  name          = "support-agent"
  cluster       = aws_ecs_cluster.care.id
  desired_count = 2
  launch_type   = "FARGATE"

  task_definition = aws_ecs_task_definition.support_agent.arn

  load_balancer {
    target_group_arn = aws_lb_target_group.support_agent.arn
    container_name   = "support-agent"
    container_port   = 8080
  }
}

resource "aws_lb_target_group" "support_agent" {
  name        = "support-agent"
  port        = 8080
  protocol    = "HTTPS"
  target_type = "ip"
}

resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.support_chat.arn
  port              = 443
  protocol          = "HTTPS"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.support_agent.arn
  }
}

resource "aws_ecs_task_definition" "support_agent" {
  family                   = "support-agent"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  task_role_arn            = aws_iam_role.support_agent.arn

  container_definitions = jsonencode([{
    name  = "support-agent"
    image = var.agent_image
    environment = [
      { name = "MODEL_ID", value = "anthropic.claude-sonnet-4-20250514-v1:0" },
      { name = "MEMORY_TABLE", value = aws_dynamodb_table.conversation_memory.name },
      { name = "HELP_INDEX", value = aws_opensearchserverless_collection.help_index.collection_endpoint },
      { name = "ORDER_DATABASE", value = aws_db_instance.order_database.address },
      { name = "APPROVAL_DESK", value = aws_lambda_function.approval_desk.function_name },
      { name = "MAIL_TOOL", value = aws_lambda_function.mail_tool.function_name },
      { name = "MAX_STEPS", value = "12" },
    ]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { "awslogs-group" = aws_cloudwatch_log_group.audit_log.name }
    }
  }])
}

resource "aws_iam_role" "support_agent" {
  name = "support-agent"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "support_agent" {
  role = aws_iam_role.support_agent.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["bedrock:InvokeModel"]
        Resource = ["arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0"]
      },
      {
        Effect   = "Allow"
        Action   = ["dynamodb:GetItem", "dynamodb:PutItem"]
        Resource = [aws_dynamodb_table.conversation_memory.arn]
      },
      {
        Effect   = "Allow"
        Action   = ["aoss:APIAccessAll"]
        Resource = [aws_opensearchserverless_collection.help_index.arn]
      },
      {
        Effect   = "Allow"
        Action   = ["lambda:InvokeFunction"]
        Resource = [aws_lambda_function.approval_desk.arn, aws_lambda_function.mail_tool.arn]
      },
    ]
  })
}

resource "aws_cloudwatch_log_group" "audit_log" {
  name              = "audit-log"
  retention_in_days = 365
}
