package dev.orrery.api.request;

/**
 * One column of a table.
 *
 * @param name as Kubernetes writes it, such as {@code Up-to-date}; kubectl prints it in capitals
 * @param type {@code string}, {@code integer}, {@code boolean}, {@code date}: what the cells stand for
 * @param format a refinement of the type; {@code name} marks the column that holds the object's name
 * @param priority 0 is always shown, 1 only in a wide table
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#receiving-resources-as-tables">Tables</a>
 */
public record TableColumn(String name, String type, String format, String description, int priority) {}
