/**
 * Labels and what selects by them: the {@code LabelSelector} of an object's spec, the text of {@code kubectl -l}, and
 * the {@code Selector} that both become.
 */
@ModelStyle
@VavrOptionEncodingEnabled
@VavrVectorEncodingEnabled
@VavrSortedMapEncodingEnabled
@NullMarked
package dev.orrery.model.labels;

import dev.orrery.encodings.ModelStyle;
import dev.orrery.encodings.VavrOptionEncodingEnabled;
import dev.orrery.encodings.VavrSortedMapEncodingEnabled;
import dev.orrery.encodings.VavrVectorEncodingEnabled;
import org.jspecify.annotations.NullMarked;
