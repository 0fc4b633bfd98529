/** What every store of objects and every maker of volumes has to keep to, as tests to inherit. */
@NullMarked
package dev.orrery.testkit.storage;

import org.jspecify.annotations.NullMarked;
