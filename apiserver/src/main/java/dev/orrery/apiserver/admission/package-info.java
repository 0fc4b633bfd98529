/** What the cluster itself adds to, or refuses about, an object before it is validated. */
@NullMarked
package dev.orrery.apiserver.admission;

import org.jspecify.annotations.NullMarked;
