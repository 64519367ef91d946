/** What the launcher starts beside broker and database: the three services and the demo tracker. */
package dev.vedette.local.service;
