/** A store of objects that lives as long as the process. */
@NullMarked
package dev.orrery.storage.objects.memory;

import org.jspecify.annotations.NullMarked;
