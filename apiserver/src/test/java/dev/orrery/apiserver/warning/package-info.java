@NullMarked
package dev.orrery.apiserver.warning;

import org.jspecify.annotations.NullMarked;
