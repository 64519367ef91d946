/** Live updates: server-sent events that tell of each new assessment of the caller's tenant. */
package dev.vedette.analysis.live;
