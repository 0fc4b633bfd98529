/** Field management: which fields of an object belong to whom, as server-side apply knows it. */
@ModelStyle
@VavrOptionEncodingEnabled
@VavrSortedMapEncodingEnabled
@NullMarked
package dev.orrery.model.fields;

import dev.orrery.encodings.ModelStyle;
import dev.orrery.encodings.VavrOptionEncodingEnabled;
import dev.orrery.encodings.VavrSortedMapEncodingEnabled;
import org.jspecify.annotations.NullMarked;
