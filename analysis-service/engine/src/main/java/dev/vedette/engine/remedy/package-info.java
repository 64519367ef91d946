/** The fewest changes that break most of the risk: exact cuts where paths allow, greedy cover otherwise. */
package dev.vedette.engine.remedy;
