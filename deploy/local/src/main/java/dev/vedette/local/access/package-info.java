/**
 * Who may do what in the local run: a key pair made on first start, an admin token signed with it, and the database
 * password. Files only their owner can read.
 */
package dev.vedette.local.access;
