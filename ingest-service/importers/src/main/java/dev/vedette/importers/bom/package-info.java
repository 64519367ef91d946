/**
 * Bills of materials. A bill lists everything a system is built of; only what acts, holds data or crosses a boundary
 * becomes a part: models, data sets, services, devices and the application itself. Libraries are counted.
 */
package dev.vedette.importers.bom;
