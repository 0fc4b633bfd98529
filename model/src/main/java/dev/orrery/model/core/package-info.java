/** The core group: pods, nodes, services, volumes, claims and the rest of {@code v1}. */
@ModelStyle
@VavrOptionEncodingEnabled
@VavrVectorEncodingEnabled
@VavrSortedMapEncodingEnabled
@NullMarked
package dev.orrery.model.core;

import dev.orrery.encodings.ModelStyle;
import dev.orrery.encodings.VavrOptionEncodingEnabled;
import dev.orrery.encodings.VavrSortedMapEncodingEnabled;
import dev.orrery.encodings.VavrVectorEncodingEnabled;
import org.jspecify.annotations.NullMarked;
