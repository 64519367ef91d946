/**
 * Named instants at which a test may kill the process. In production every {@code hit} is one comparison with
 * {@code null}.
 */
package dev.vedette.eventing.crash;
