/** Metadata that every object has: names, kinds, keys, owners, labels and the selectors over them. */
@ModelStyle
@VavrOptionEncodingEnabled
@VavrVectorEncodingEnabled
@VavrSortedMapEncodingEnabled
@NullMarked
package dev.orrery.model.meta;

import dev.orrery.encodings.ModelStyle;
import dev.orrery.encodings.VavrOptionEncodingEnabled;
import dev.orrery.encodings.VavrSortedMapEncodingEnabled;
import dev.orrery.encodings.VavrVectorEncodingEnabled;
import org.jspecify.annotations.NullMarked;
