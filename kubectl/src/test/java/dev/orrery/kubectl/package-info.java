/** Transcripts of kubectl against a hand-written cluster. */
@NullMarked
package dev.orrery.kubectl;

import org.jspecify.annotations.NullMarked;
