package dev.orrery.cluster.assembly;

import dagger.Module;
import dagger.Provides;
import dev.orrery.api.controller.ClusterPorts;
import dev.orrery.api.controller.Controller;
import dev.orrery.api.controller.ControllerProvider;
import dev.orrery.api.node.PodRuntime;
import dev.orrery.api.request.RequestPipeline;
import dev.orrery.api.scheduling.Scheduler;
import dev.orrery.api.storage.ObjectStore;
import dev.orrery.api.storage.VolumeProvisioner;
import dev.orrery.apiserver.ApiServer;
import dev.orrery.cluster.engine.Engine;
import dev.orrery.cluster.engine.World;
import dev.orrery.kubelet.simulated.NodeTimings;
import dev.orrery.kubelet.simulated.ProgramLibrary;
import dev.orrery.kubelet.simulated.SimulatedNodes;
import dev.orrery.model.chance.Chance;
import dev.orrery.scheduler.KubeScheduler;
import dev.orrery.storage.objects.memory.MemoryObjectStore;
import dev.orrery.storage.objects.sqlite.SqliteObjectStore;
import dev.orrery.storage.volumes.perordinal.PerOrdinalVolumes;
import dev.orrery.storage.volumes.shared.SharedVolumes;
import dev.orrery.wire.codec.TemplateCodec;
import io.vavr.collection.Vector;
import jakarta.inject.Singleton;
import java.util.Set;

/** What a cluster is made of, and of which adapters. */
@Module
interface ClusterModule {

    @Provides
    static RequestPipeline pipeline() {
        return new ApiServer();
    }

    @Provides
    static Vector<VolumeProvisioner> provisioners() {
        return Vector.of(new SharedVolumes(), new PerOrdinalVolumes());
    }

    @Provides
    static ClusterPorts ports(Vector<VolumeProvisioner> provisioners) {
        return new ClusterPorts(provisioners, new TemplateCodec());
    }

    @Provides
    static Vector<Controller<?>> controllers(Set<ControllerProvider> providers, ClusterPorts ports) {
        return Plugins.controllers(Vector.ofAll(providers), ports);
    }

    @Provides
    static Scheduler<?> scheduler() {
        return KubeScheduler.standard();
    }

    @Provides
    static PodRuntime<?> runtime(ClusterSettings settings, Vector<VolumeProvisioner> provisioners) {
        Vector<String> attaching =
                provisioners.filter(VolumeProvisioner::attaches).map(VolumeProvisioner::name);
        return new SimulatedNodes(
                NodeTimings.USUAL.withContainerStart(settings.podStart()),
                settings.programs()
                        .foldLeft(ProgramLibrary.standard(), (library, image) -> library.with(image._1(), image._2())),
                new Chance(settings.seed()),
                attaching.toSet());
    }

    @Provides
    static ObjectStore store(ClusterSettings settings) {
        return settings.dataDir().<ObjectStore>map(SqliteObjectStore::open).getOrElse(MemoryObjectStore::new);
    }

    @Provides
    static World beginning(ClusterSettings settings) {
        return World.beginning(settings.start(), settings.seed(), settings.retention());
    }

    @Provides
    @Singleton
    static Engine engine(
            RequestPipeline pipeline,
            Vector<Controller<?>> controllers,
            Scheduler<?> scheduler,
            PodRuntime<?> runtime,
            ClusterSettings settings,
            ObjectStore store,
            World beginning) {
        Engine.Parts parts = new Engine.Parts(pipeline, controllers, scheduler, runtime, settings.clock());
        return Engine.resume(parts, store, beginning);
    }
}
