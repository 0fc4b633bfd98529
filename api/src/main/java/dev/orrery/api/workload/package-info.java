/** What workload controllers share, built-in ones and those of strangers: claiming, pods from templates, revisions, ranking. */
@NullMarked
package dev.orrery.api.workload;

import org.jspecify.annotations.NullMarked;
