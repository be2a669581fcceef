return DeepMusic.Train.Commands.CommandTree.Run(args);
