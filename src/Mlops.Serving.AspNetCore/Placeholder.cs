// Placeholder so that the empty project builds.
