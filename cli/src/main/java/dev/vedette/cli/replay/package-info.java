/** Changes one after the other on one model: what each of them wakes, worsens, calms and leaves alone. */
package dev.vedette.cli.replay;
