/** Issues of code hosts (GitHub, GitLab) and the generic webhook: Markdown bodies with hidden marks. */
package dev.vedette.tracker.forge;
