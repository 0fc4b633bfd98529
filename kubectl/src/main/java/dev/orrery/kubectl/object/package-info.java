/** Objects as a person names them on the command line or in files, and the requests about them. */
@NullMarked
package dev.orrery.kubectl.object;

import org.jspecify.annotations.NullMarked;
