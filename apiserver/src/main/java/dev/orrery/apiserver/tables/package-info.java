/**
 * Objects as rows for people, with the columns and texts of Kubernetes' internal printers (release 1.33).
 *
 * <p>A {@link dev.orrery.apiserver.tables.Layout} names the columns of a kind and knows how to fill them; {@link
 * dev.orrery.apiserver.tables.Tables} finds the layout of a kind and lays objects out. Everything here is a function of an
 * object and the time.
 */
@NullMarked
package dev.orrery.apiserver.tables;

import org.jspecify.annotations.NullMarked;
