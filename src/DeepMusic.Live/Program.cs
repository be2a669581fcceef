return DeepMusic.Live.Commands.CommandTree.Run(args);
