/** Bad input end to end: what a person gets to read, and that nothing of it is stored. */
@NullMarked
package dev.orrery.it.badinput;

import org.jspecify.annotations.NullMarked;
