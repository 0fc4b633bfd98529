package dev.orrery.api.request;

import dev.orrery.model.meta.KubernetesObject;
import io.vavr.collection.Vector;

/**
 * One object as a row of a table.
 *
 * @param cells the text of each column, in the order of the columns
 */
public record TableRow(Vector<String> cells, KubernetesObject object) {}
