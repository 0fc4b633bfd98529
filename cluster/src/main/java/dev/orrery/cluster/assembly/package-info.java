/** Where a cluster is put together: the only place that knows the adapters, Dagger and the class loaders of plugins. */
@ModelStyle
@VavrOptionEncodingEnabled
@VavrSortedMapEncodingEnabled
@VavrVectorEncodingEnabled
@NullMarked
package dev.orrery.cluster.assembly;

import dev.orrery.encodings.ModelStyle;
import dev.orrery.encodings.VavrOptionEncodingEnabled;
import dev.orrery.encodings.VavrSortedMapEncodingEnabled;
import dev.orrery.encodings.VavrVectorEncodingEnabled;
import org.jspecify.annotations.NullMarked;
