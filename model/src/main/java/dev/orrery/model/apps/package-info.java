/** The apps group: the workload objects and their revisions. */
@ModelStyle
@VavrOptionEncodingEnabled
@VavrVectorEncodingEnabled
@VavrSortedMapEncodingEnabled
@NullMarked
package dev.orrery.model.apps;

import dev.orrery.encodings.ModelStyle;
import dev.orrery.encodings.VavrOptionEncodingEnabled;
import dev.orrery.encodings.VavrSortedMapEncodingEnabled;
import dev.orrery.encodings.VavrVectorEncodingEnabled;
import org.jspecify.annotations.NullMarked;
