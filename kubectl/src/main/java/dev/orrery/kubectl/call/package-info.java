/** One call of the command: its words, its flags, where it reads and writes, how long it waits and how it fails. */
@NullMarked
package dev.orrery.kubectl.call;

import org.jspecify.annotations.NullMarked;
