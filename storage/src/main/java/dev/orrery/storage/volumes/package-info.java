/** What every maker of volumes does alike: the volume that is given to the claim it was made for. */
@NullMarked
package dev.orrery.storage.volumes;

import org.jspecify.annotations.NullMarked;
