/** What the server says to who writes an object that is sound and still not what they should write. */
@NullMarked
package dev.orrery.apiserver.warning;

import org.jspecify.annotations.NullMarked;
