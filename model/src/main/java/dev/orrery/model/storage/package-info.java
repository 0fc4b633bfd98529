/** The storage.k8s.io group: classes and attachments. */
@ModelStyle
@VavrOptionEncodingEnabled
@VavrVectorEncodingEnabled
@VavrSortedMapEncodingEnabled
@NullMarked
package dev.orrery.model.storage;

import dev.orrery.encodings.ModelStyle;
import dev.orrery.encodings.VavrOptionEncodingEnabled;
import dev.orrery.encodings.VavrSortedMapEncodingEnabled;
import dev.orrery.encodings.VavrVectorEncodingEnabled;
import org.jspecify.annotations.NullMarked;
