/**
 * A real broker and a real Postgres, one of each per test JVM: child processes by default, containers with
 * {@code -Dinfra=containers}. {@link dev.vedette.testkit.infra.InfraResource} gives them to a {@code @QuarkusTest}; both
 * can be stopped, killed and started again in the middle of a test.
 */
package dev.vedette.testkit.infra;
