/** Bearer tokens for tests, signed by a key pair that lives as long as the test JVM. */
package dev.vedette.testkit.token;
