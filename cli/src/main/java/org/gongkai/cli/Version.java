package org.gongkai.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the JDK that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"gongkai " + (version == null ? "dev" : version) + " (Java " + Runtime.version() + ")"};
    }
}
