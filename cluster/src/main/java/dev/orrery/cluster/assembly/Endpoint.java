package dev.orrery.cluster.assembly;

import dev.orrery.apiserver.http.ApiHttpServer;
import dev.orrery.apiserver.http.ServerFault;

/** A cluster's API on a port of this machine, for whoever has the credentials that were made for it. */
public final class Endpoint implements AutoCloseable {
    private final ApiHttpServer server;
    private final EndpointKeys keys;

    private Endpoint(ApiHttpServer server, EndpointKeys keys) {
        this.server = server;
        this.keys = keys;
    }

    /**
     * Serves a cluster.
     *
     * @throws EndpointFault when it cannot listen there, such as on a port that is taken
     */
    public static Endpoint open(LiveCluster cluster, EndpointSettings settings) {
        return open(cluster, EndpointKeys.fresh(settings));
    }

    /**
     * Serves a cluster, with keys that were made before there was one.
     *
     * @throws EndpointFault when it cannot listen there, such as on a port that is taken
     */
    public static Endpoint open(LiveCluster cluster, EndpointKeys keys) {
        try {
            ApiHttpServer server =
                    ApiHttpServer.start(keys.server(), cluster.door(), cluster.crank(), cluster.workbench());
            return new Endpoint(server, keys);
        } catch (ServerFault fault) {
            throw new EndpointFault(fault);
        }
    }

    public String url() {
        return keys.url(server.port());
    }

    /**
     * The file with which kubectl and every other client finds its way in.
     *
     * @see <a href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">kubeconfig</a>
     */
    public String kubeconfig() {
        return keys.kubeconfig(url());
    }

    /** Takes no more requests and ends all watches. The cluster goes on. */
    @Override
    public void close() {
        server.close();
    }
}
