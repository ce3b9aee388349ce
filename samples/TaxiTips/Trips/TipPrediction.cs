namespace TaxiTips;

/// <summary>Will the passenger tip more than a fifth of the fare?</summary>
[Prediction]
public readonly partial record struct TipPrediction(double Probability, bool Label);
