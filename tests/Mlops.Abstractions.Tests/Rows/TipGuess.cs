namespace Mlops.Abstractions.Tests.Rows;

[Prediction]
public readonly partial record struct TipGuess(double Probability, float Score, bool Label);
