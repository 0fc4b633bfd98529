/**
 * Brings claims and volumes together: binding, provisioning through the classes' provisioners, and what becomes of a volume
 * when its claim is gone.
 */
@NullMarked
package dev.orrery.controllers.persistentvolume;

import org.jspecify.annotations.NullMarked;
