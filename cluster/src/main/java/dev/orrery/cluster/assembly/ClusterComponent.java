package dev.orrery.cluster.assembly;

import dagger.BindsInstance;
import dagger.Component;
import dev.orrery.api.controller.ControllerProvider;
import dev.orrery.cluster.engine.Engine;
import jakarta.inject.Singleton;
import java.util.Set;

/** The graph of one cluster. */
@Singleton
@Component(modules = ClusterModule.class)
interface ClusterComponent {

    Engine engine();

    /** Makes the graph from what is different in each cluster. */
    @Component.Factory
    interface Factory {
        ClusterComponent create(
                @BindsInstance ClusterSettings settings, @BindsInstance Set<ControllerProvider> providers);
    }
}
