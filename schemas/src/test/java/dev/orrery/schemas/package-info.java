@NullMarked
package dev.orrery.schemas;

import org.jspecify.annotations.NullMarked;
