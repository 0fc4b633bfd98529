/** The driving port: requests, responses, and the one door to the cluster. */
@ModelStyle
@VavrOptionEncodingEnabled
@NullMarked
package dev.orrery.api.request;

import dev.orrery.encodings.ModelStyle;
import dev.orrery.encodings.VavrOptionEncodingEnabled;
import org.jspecify.annotations.NullMarked;
