/** How fast judging is on this machine and what it allocates, measured by JMH on models that are made for it. */
package dev.vedette.bench;
